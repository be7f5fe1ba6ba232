// exports its function by default only
export default function dot(): number {
  return 0;
}
