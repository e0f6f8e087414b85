import { measureHere } from "./steps.ts";

console.log(JSON.stringify(measureHere()));
