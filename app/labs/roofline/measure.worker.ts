import { serveTask } from "../serve-task.ts";
import { measureRoofline, type Roofline } from "./measure-roofline.ts";

serveTask<null, Roofline>((_, progress) => measureRoofline({ progress }));
