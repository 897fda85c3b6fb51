import { Avatar } from 'antd';

const TONES = ['#2f6b4f', '#8a6a4a', '#3d6b8e', '#8e5a3d', '#5f6b2f', '#6b4f6b'];

/** The last character of a Chinese name, the first of another; the colour follows the name. */
export function PersonAvatar({ name, size = 28 }: { name: string; size?: number }) {
  const chinese = /\p{Script=Han}$/u.test(name);
  const letter = (chinese ? name.slice(-1) : name.slice(0, 1)) || '?';
  const tone = TONES[[...name].reduce((sum, char) => sum + (char.codePointAt(0) ?? 0), 0) % TONES.length];
  return (
    <Avatar size={size} style={{ backgroundColor: tone, flex: 'none' }} aria-hidden>
      {letter.toUpperCase()}
    </Avatar>
  );
}
