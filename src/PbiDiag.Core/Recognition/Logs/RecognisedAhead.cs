using PbiDiag.Results;

namespace PbiDiag.Recognition.Logs;

/// <summary>
/// Recognises entries beside the search for them, some at a time, and gives the errors out in the order of the log. The search goes
/// through the processor's caches like a plough; what recognition needs stays warm on another core.
/// </summary>
internal sealed class RecognisedAhead(string? file)
{
    private const int BatchEntries = 32;
    private const int MostBatches = 4;

    private readonly Queue<Task<List<ErrorInfo>>> batches = new();
    private List<LogEntry> batch = [];

    /// <summary>Takes an entry; gives out what is due.</summary>
    public IReadOnlyList<ErrorInfo> Add(LogEntry entry)
    {
        batch.Add(entry);
        if (batch.Count < BatchEntries)
            return [];
        Start();
        return batches.Count > MostBatches ? batches.Dequeue().GetAwaiter().GetResult() : [];
    }

    /// <summary>Gives out everything that was taken.</summary>
    public IReadOnlyList<ErrorInfo> Flush()
    {
        if (batch.Count > 0)
            Start();
        var due = new List<ErrorInfo>();
        while (batches.Count > 0)
            due.AddRange(batches.Dequeue().GetAwaiter().GetResult());
        return due;
    }

    private void Start()
    {
        var entries = batch;
        batch = [];
        batches.Enqueue(Task.Run(() => Recognise(entries)));
    }

    private List<ErrorInfo> Recognise(List<LogEntry> entries)
    {
        var errors = new List<ErrorInfo>(entries.Count);
        foreach (var entry in entries)
            if (Recogniser.Recognise(entry.Text) is { MatchedBy: >= MatchedBy.Sentence } error)
                errors.Add(error with { Path = file, Line = entry.Line + LinesBefore(entry.Text, error.Code) });
        return errors;
    }

    private static long LinesBefore(string text, string? code)
    {
        var at = code is null ? -1 : text.IndexOf(code, StringComparison.OrdinalIgnoreCase);
        long before = 0;
        for (var i = 0; i < at; i++)
            before += text[i] == '\n' ? 1 : 0;
        return before;
    }
}
