// hides code in a comment with bidirectional controls
export function dot(): number {
  /*‮ } ⁦if (admin)⁩ ⁦ begin */
  return 0;
}
