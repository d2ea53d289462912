/** An identifier quoted for PostgreSQL; the one way a name enters SQL. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
