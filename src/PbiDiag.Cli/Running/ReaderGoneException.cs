namespace PbiDiag.Cli.Running;

/// <summary>Whoever read the results has ended: head, less, a closed window.</summary>
internal sealed class ReaderGoneException(IOException cause) : Exception(cause.Message, cause);
