import type { JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import {
  type CommonRequest,
  describeRequest,
  functionArn,
  oldPropertiesParameter,
  physicalResourceIdParameter,
  propertiesOf,
  requestParameters,
} from "./customResourceRequest.ts";
import { signResponseUrl } from "./responseUrl.ts";

const properties = '{"TableName":"orders","BatchSize":25,"Verbose":false}';
const nested =
  '{"retentionDays":30,"Enabled":true,"Ratio":0.75,"Tags":[{"key":"team","Value":7}],"limits":{"maxItems":100}}';

/** The samples of a custom resource's request. */
export const customResourceSamples: readonly [Sample, ...Sample[]] = [
  requestSample("create", "Resource created", "Create", properties),
  requestSample(
    "update",
    "Properties updated",
    "Update",
    properties,
    [physicalResourceIdParameter, oldPropertiesParameter],
    (values, serviceToken) => ({
      PhysicalResourceId: readText(values, "physicalResourceId"),
      OldResourceProperties: propertiesOf(values, "oldProperties", serviceToken),
    }),
  ),
  requestSample(
    "delete",
    "Resource deleted",
    "Delete",
    properties,
    [physicalResourceIdParameter],
    (values) => ({ PhysicalResourceId: readText(values, "physicalResourceId") }),
  ),
  requestSample("string-properties", "Numbers and booleans as text", "Create", nested),
];

function requestSample(
  id: string,
  title: string,
  requestType: string,
  defaults: string,
  parameters: readonly SampleParameter[] = [],
  describeMore: (values: ParameterValues, serviceToken: string) => JsonObject = () => ({}),
): Sample {
  return {
    id,
    title,
    parameters: [
      ...requestParameters(defaults),
      ...parameters,
      textParameter(
        "responseUrl",
        "Address for the answer, such as that of a local server; one at CloudFormation's is made up without.",
        "",
      ),
    ],
    build: (context, values) => {
      const serviceToken = functionArn(context, "seed-database");
      const request = describeRequest(context, values, serviceToken);
      return {
        RequestType: requestType,
        ResponseURL: responseUrlOf(context, values, request),
        ...request,
        ...describeMore(values, serviceToken),
      };
    },
  };
}

/** The key of the object in S3 names stack, resource and request. */
function responseUrlOf(
  context: SampleContext,
  values: ParameterValues,
  { StackId, LogicalResourceId, RequestId }: CommonRequest,
): string {
  const given = readText(values, "responseUrl");
  if (given !== "") return given;
  return signResponseUrl(context, [StackId, LogicalResourceId, RequestId].join("|"));
}
