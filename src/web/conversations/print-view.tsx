export function PrintView({ id }: { id: string }) {
  return <p>{id}</p>;
}
