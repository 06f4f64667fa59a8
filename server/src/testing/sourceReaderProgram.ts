import { runSourceReader } from "../workspace/ahead/sourceReader.ts";

runSourceReader();
