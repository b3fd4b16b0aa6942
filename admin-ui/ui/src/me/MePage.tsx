/** The employee's own page. */
export default function MePage() {
  return <main />;
}
