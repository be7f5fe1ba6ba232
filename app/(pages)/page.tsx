export default function StartPage() {
  return <h1>Innerproduct</h1>;
}
