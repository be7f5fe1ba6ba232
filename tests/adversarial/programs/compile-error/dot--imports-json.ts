// imports a file of the host as data
import data from "/etc/hostname.json" with { type: "json" };
export function dot(): number {
  return data;
}
