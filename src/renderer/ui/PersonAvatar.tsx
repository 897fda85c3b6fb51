const TONES = ['#2f6b4f', '#8a6a4a', '#3d6b8e', '#8e5a3d', '#5f6b2f', '#6b4f6b'];

/** A surname with what people say to its bearer. */
const ADDRESSED = /(?:师傅|老师|经理|店长|老板|先生|女士|小姐|阿姨|[哥姐叔嫂])$/u;

/** The last character of a Chinese name, the first of another and of one with a form of address (赵师傅). */
export function letterOf(name: string): string {
  const chinese = /\p{Script=Han}$/u.test(name) && !ADDRESSED.test(name);
  const [first = '?', last = first] = [[...name][0], [...name].at(-1)];
  return (chinese ? last : first).toUpperCase();
}

/**
 * A letter in a circle; the colour follows the name. (antd's Avatar measures its text after it is drawn, each of a hundred
 * in a list anew.)
 */
export function PersonAvatar({ name, size = 28 }: { name: string; size?: number }) {
  const tone = TONES[[...name].reduce((sum, char) => sum + (char.codePointAt(0) ?? 0), 0) % TONES.length];
  return (
    <span
      aria-hidden
      className="person-avatar"
      style={{
        width: size,
        height: size,
        fontSize: size / 2,
        lineHeight: `${size}px`,
        backgroundColor: tone,
      }}
    >
      {letterOf(name)}
    </span>
  );
}
