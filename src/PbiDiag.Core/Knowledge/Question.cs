namespace PbiDiag.Knowledge;

public sealed record Question(string Asked, string Answer);
