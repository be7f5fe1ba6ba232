// exports the reference kernel as its own
export { dot } from "innerproduct/core";
