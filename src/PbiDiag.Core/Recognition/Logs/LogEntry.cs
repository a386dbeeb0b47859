namespace PbiDiag.Recognition.Logs;

/// <param name="Line">The number of its first line.</param>
/// <param name="Text">All its lines.</param>
internal readonly record struct LogEntry(long Line, string Text);
