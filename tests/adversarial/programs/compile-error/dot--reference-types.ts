// brings the types of the host by a triple-slash reference
/// <reference types="node" />
export function dot(): number {
  return process.pid;
}
