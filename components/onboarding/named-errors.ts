/** The server's messages by path of the answers, as messages by field name of the form. */
export function namedErrors(
  fields: Readonly<Record<string, string>>,
  names: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, message]) => {
      const inner = path.replace(/^answers\./, "");
      return [names[inner] ?? names[inner.split(".")[0] ?? ""] ?? inner, message];
    }),
  );
}
