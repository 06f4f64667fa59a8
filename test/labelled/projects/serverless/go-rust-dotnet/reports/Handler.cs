using Amazon.Lambda.Core;
using Amazon.Lambda.S3Events;

namespace Fleet.Reports
{
    public class Handler
    {
        public string Run(S3Event input, ILambdaContext context) => input.Records[0].S3.Object.Key;

        public void Helper(object input, object context) { }
    }
}
