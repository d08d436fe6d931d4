import './avatar.css';

/** First letters of the first and last name: `Ana María Banks` is `AB`. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '');
  return letters.join('').toLocaleUpperCase();
}

const TINTS = ['blue', 'teal', 'green', 'purple', 'magenta', 'orange'] as const;

function tintOf(name: string): string {
  const sum = Array.from(name, (letter) => letter.codePointAt(0) ?? 0).reduce((total, code) => total + code, 0);
  return TINTS[sum % TINTS.length] ?? 'blue';
}

/** A circle with a person's initials. The name is beside it, so screen readers skip the circle. */
export function Avatar({ name }: { name: string }) {
  return (
    <span className="avatar" data-tint={tintOf(name)} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

/** Avatar and name. */
export function PersonName({ name }: { name: string }) {
  return (
    <span className="person-name">
      <Avatar name={name} />
      <span>{name}</span>
    </span>
  );
}
