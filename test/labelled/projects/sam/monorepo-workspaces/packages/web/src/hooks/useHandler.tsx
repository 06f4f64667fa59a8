export const handler = (event: React.MouseEvent) => event.preventDefault();
export const Button = () => <button onClick={handler}>Go</button>;
