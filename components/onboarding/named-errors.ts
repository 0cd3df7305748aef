type Texts = Readonly<Record<string, string>>;

/** The field that a path such as `availability.days.0` belongs to: the longest part of it that has a name. */
function fieldOf(path: string, names: Texts): string | undefined {
  const parts = path.split(".");
  for (let start = 0; start < parts.length; start += 1) {
    for (let end = parts.length; end > start; end -= 1) {
      const name = names[parts.slice(start, end).join(".")];
      if (name !== undefined) return name;
    }
  }
  return undefined;
}

/** The server's messages by path of what was sent, as messages by field name of the form. */
export function namedErrors(fields: Texts, names: Texts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, message]) => [fieldOf(path, names) ?? path, message]),
  );
}
