/** Media query of a phone: where the rail is a bottom bar and tables are cards. The same bound as Mantine's `sm`. */
export const PHONE = '(max-width: 47.99em)'
