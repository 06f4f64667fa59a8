/** A moment as an email's Date header has it, in UTC: RFC 5322, "Date and Time Specification". */
export function mailDate(moment: Date): string {
  return moment.toUTCString().replace("GMT", "+0000");
}
