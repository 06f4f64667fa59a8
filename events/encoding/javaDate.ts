const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * A moment as Java writes it for an American reader, in UTC: `Mar 14, 2026, 3:09:26 PM`. Some services
 * send such text.
 * @param separator what stands between date and time: a comma since Java 9, none before
 */
export function javaDate(moment: Date, separator: ", " | " "): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  const hour = moment.getUTCHours();
  const month = months[moment.getUTCMonth()] ?? "";
  const date = `${month} ${moment.getUTCDate()}, ${moment.getUTCFullYear()}`;
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${two(moment.getUTCMinutes())}:${two(moment.getUTCSeconds())}`;
  return `${date}${separator}${clock} ${hour < 12 ? "AM" : "PM"}`;
}
