import { expect, test, vi } from 'vitest';
import { errorIsGone, noteShownError, takeErrorsAway } from './shownErrors';

test('every error that is still shown is taken away, once', () => {
  const [still, gone] = [vi.fn(), vi.fn()];
  noteShownError('还没有商品', still);
  noteShownError('还没有商品', still);
  noteShownError('数据库忙', gone);
  errorIsGone('数据库忙');
  takeErrorsAway();
  takeErrorsAway();
  expect(still).toHaveBeenCalledTimes(1);
  expect(gone).not.toHaveBeenCalled();
});
