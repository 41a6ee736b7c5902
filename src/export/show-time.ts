/** Day and minute where the service runs: 2025-03-31 16:05. */
export function showTime(instant: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  const day = [instant.getFullYear(), pad(instant.getMonth() + 1), pad(instant.getDate())].join('-');
  return `${day} ${pad(instant.getHours())}:${pad(instant.getMinutes())}`;
}
