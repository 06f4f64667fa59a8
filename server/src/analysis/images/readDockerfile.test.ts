import { describe, expect, it } from "vitest";
import { readDockerfile } from "./readDockerfile.ts";

const base = "FROM public.ecr.aws/lambda/python:3.13\n";

describe("the command of an image", () => {
  it.each([
    ['CMD ["app.handler"]', "app.handler"],
    ['CMD [ "app.handler" ]', "app.handler"],
    ['CMD ["first.handler"]\nCMD ["last.handler"]', "last.handler"],
    ["CMD app.handler", null],
    ["", null],
    ['CMD ["app.handler"]\nFROM public.ecr.aws/lambda/python:3.13', null],
    ['CMD ["app.handler",]', null],
  ])("is the handler of %s", (line, command) => {
    expect(readDockerfile(base + line).command).toBe(command);
  });
});

describe("the code of an image", () => {
  it.each([
    ["COPY src ${LAMBDA_TASK_ROOT}", [{ from: "src", to: "" }]],
    ["COPY src/ $LAMBDA_TASK_ROOT/", [{ from: "src", to: "" }]],
    ["COPY --chown=1000:1000 ./src /var/task/", [{ from: "src", to: "" }]],
    ["COPY . .", [{ from: "", to: "" }]],
    ["ADD shared ${LAMBDA_TASK_ROOT}/shared", [{ from: "shared", to: "shared" }]],
    ["COPY app.py ${LAMBDA_TASK_ROOT}", [{ from: "", to: "" }]],
    ["COPY api/app.py ./app.py", [{ from: "api", to: "" }]],
    ["COPY *.py ${LAMBDA_TASK_ROOT}/", [{ from: "", to: "" }]],
    ['COPY src "${LAMBDA_TASK_ROOT}/src"', [{ from: "src", to: "src" }]],
    ['COPY ["src", "./"]', [{ from: "src", to: "" }]],
    ["COPY requirements.txt /tmp/", []],
    ["# COPY a .\nCOPY \\\n  src \\\n  .", [{ from: "src", to: "" }]],
  ])("is what is copied to where Lambda looks: %s", (lines, copies) => {
    expect(readDockerfile(base + lines).copies).toEqual(copies);
  });

  it("may lie in another folder, where the image works", () => {
    const text = `ARG FUNCTION_DIR="/function"
FROM python:3.13 AS build
ARG FUNCTION_DIR="/function"
RUN mkdir -p \${FUNCTION_DIR}
COPY app/ \${FUNCTION_DIR}
FROM python:3.13-slim
ARG FUNCTION_DIR="/function"
WORKDIR \${FUNCTION_DIR}
COPY --from=build \${FUNCTION_DIR} \${FUNCTION_DIR}
ENTRYPOINT ["/usr/local/bin/python", "-m", "awslambdaric"]
CMD ["main.handler"]
`;
    expect(readDockerfile(text)).toEqual({
      command: "main.handler",
      copies: [{ from: "app", to: "" }],
    });
  });

  it("may come from another stage in parts", () => {
    const text = `FROM node:24 AS build
WORKDIR /app
COPY . .
RUN npm run build
FROM public.ecr.aws/lambda/nodejs:24
COPY --from=build /app/dist/ \${LAMBDA_TASK_ROOT}/
CMD ["index.handler"]
`;
    expect(readDockerfile(text).copies).toEqual([{ from: "dist", to: "" }]);
  });
});
