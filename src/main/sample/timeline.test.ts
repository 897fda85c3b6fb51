import { expect, test } from 'vitest';
import { fixedClock } from '../../shared/domain/clock';
import { Timeline } from './timeline';

const setUp = (end = 100) => {
  const clock = fixedClock(0);
  return { clock, timeline: new Timeline(clock, end) };
};

test('stories run in the order of their moments, whoever began first', async () => {
  const { clock, timeline } = setUp();
  const told: string[] = [];
  const story = (name: string, moments: number[]) => async () => {
    for (const moment of moments) {
      await timeline.until(moment);
      await Promise.resolve();
      told.push(`${name} ${clock.now()}`);
    }
  };
  timeline.start(story('a', [10, 30, 30]));
  timeline.start(story('b', [5, 20, 40]));
  timeline.start(async () => {
    await timeline.until(20);
    timeline.start(story('c', [25, 200]));
  });
  await timeline.run();
  expect(told).toEqual(['b 5', 'a 10', 'b 20', 'c 25', 'a 30', 'a 30', 'b 40', 'c 100']);
  expect(clock.now()).toBe(100);
});

test('a story that goes back in time or fails ends the run', async () => {
  const back = setUp();
  back.timeline.start(async () => {
    await back.timeline.until(20);
    await back.timeline.until(10);
  });
  await expect(back.timeline.run()).rejects.toThrow('over already');

  const broken = setUp();
  broken.timeline.start(async () => {
    throw new Error('refused');
  });
  broken.timeline.start(() => broken.timeline.until(50));
  await expect(broken.timeline.run()).rejects.toThrow('refused');
});
