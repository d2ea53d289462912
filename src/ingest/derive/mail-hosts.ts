const HOST =
  /^(gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|icloud|me|aol|proton|protonmail|rediffmail|gmx|web|mail|yandex|qq|163|126|naver|daum|hanmail|uol|bol|terra|libero|orange|wanadoo)\.(com|net|me|ru|de|fr|it|jp|co\.uk|co\.in|co\.jp|com\.br|in|es|id|co\.id)$/i

/** Whether a domain is one of the large mail services, of which an address is written even with blanks around its `@`. */
export function isMailHost(domain: string): boolean {
  return HOST.test(domain)
}
