import { useRef } from 'react';
import { useBoxSize } from '../../ui/useBoxSize';

interface Props {
  title: string;
  html: string;
  pages: number;
  widthMm: number;
  heightMm: number;
}

const PX_PER_MM = 96 / 25.4;
/** Between pages and around them, as the sheets' own screen style has it. */
const GAP_MM = 6;

/** Pages as they come out of the printer, scaled to the width there is; scripts cannot run in the frame. */
export function PaperFrame({ title, html, pages, widthMm, heightMm }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const room = useBoxSize(box);
  const width = (widthMm + 2 * GAP_MM) * PX_PER_MM;
  const height = (pages * heightMm + (pages + 1) * GAP_MM) * PX_PER_MM;
  // One upright page is read whole at a glance when it fits well; otherwise the width decides and one scrolls.
  const scale = Math.min(room.width / width, Math.max(1.25, room.height / height));
  return (
    <div
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls a long paper.
      tabIndex={0}
      style={{
        height: '100%',
        overflow: 'auto',
        scrollbarGutter: 'stable',
        borderRadius: 8,
        background: '#e9e5dc',
      }}
    >
      <div style={{ height: height * scale, width: width * scale, margin: '0 auto', overflow: 'hidden' }}>
        {scale > 0 && (
          <iframe
            title={title}
            sandbox=""
            srcDoc={html}
            style={{ width, height, border: 0, transform: `scale(${scale})`, transformOrigin: '0 0' }}
          />
        )}
      </div>
    </div>
  );
}
