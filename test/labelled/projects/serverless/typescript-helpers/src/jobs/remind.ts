async function remind(): Promise<void> {
  console.log("reminded");
}

export { remind as handler };
