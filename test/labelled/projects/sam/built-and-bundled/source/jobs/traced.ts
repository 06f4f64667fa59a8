const job = async (event: { Records: unknown[] }): Promise<void> => {
  console.log(event.Records.length);
};
export default job;
