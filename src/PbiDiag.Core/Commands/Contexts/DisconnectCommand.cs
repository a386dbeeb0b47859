using PbiDiag.Pipeline;

namespace PbiDiag.Commands.Contexts;

/// <summary>Forgets sign-ins and their tokens: the default one, those with the given names, or all.</summary>
public sealed class DisconnectCommand(IReadOnlyList<NameTest> matches, bool all, ContextStore store)
{
    public async Task RunAsync(IPipelineOutput output, CancellationToken cancellation)
    {
        var known = store.All;
        var meant = all ? known
            : matches.Count > 0 ? known.Where(context => matches.Any(test => test.Fits(context.Name)))
            : known.Where(context => context.IsDefault);
        foreach (var context in meant.ToList())
        {
            store.Remove(context);
            await output.VerboseAsync($"Signed out of '{context.Name}'.");
        }
        foreach (var test in matches.Where(test => test.IsExact && !known.Any(context => test.Fits(context.Name))))
            await output.FailAsync(ContextFailures.Unknown(test.Text, known.Select(context => context.Name)));
    }
}
