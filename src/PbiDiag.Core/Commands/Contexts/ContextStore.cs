using PbiDiag.Failures;
using PbiDiag.Results;

namespace PbiDiag.Commands.Contexts;

/// <summary>The sign-ins of one runspace, by name. The one made last is the default.</summary>
public sealed class ContextStore
{
    private readonly object _lock = new();
    private readonly List<PbiDiagContext> _contexts = [];

    /// <summary>The default is the last.</summary>
    public IReadOnlyList<PbiDiagContext> All
    {
        get
        {
            lock (_lock)
                return [.. _contexts.Select((context, index) => context with { IsDefault = index == _contexts.Count - 1 })];
        }
    }

    public PbiDiagContext Add(PbiDiagContext context)
    {
        lock (_lock)
        {
            foreach (var old in _contexts.FindAll(known => Same(known, context.Name)))
                Remove(old);
            _contexts.Add(context);
        }
        return context with { IsDefault = true };
    }

    /// <param name="context">Nothing for the default, a name, or a context from here or from another runspace.</param>
    public Connection Resolve(object? context) => context switch
    {
        null => All.FirstOrDefault(known => known.IsDefault)?.Connection as Connection ?? throw new FailureException(ContextFailures.NotSignedIn()),
        PbiDiagContext { Connection: Connection connection } => connection,
        string name => All.FirstOrDefault(known => Same(known, name))?.Connection as Connection
            ?? throw new FailureException(ContextFailures.Unknown(name, All.Select(known => known.Name))),
        _ => throw new FailureException(ContextFailures.NoContext(context)),
    };

    /// <summary>Signs one out. False when it was not here.</summary>
    public bool Remove(PbiDiagContext context)
    {
        lock (_lock)
        {
            (context.Connection as Connection)?.Close();
            return _contexts.RemoveAll(known => ReferenceEquals(known.Connection, context.Connection)) > 0;
        }
    }

    private static bool Same(PbiDiagContext context, string name) => string.Equals(context.Name, name, StringComparison.OrdinalIgnoreCase);
}
