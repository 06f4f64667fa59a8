/** @type {import("aws-lambda").S3Handler} */
export const onUpload = async (event) => {
  console.log(event.Records[0].s3.object.key);
};
