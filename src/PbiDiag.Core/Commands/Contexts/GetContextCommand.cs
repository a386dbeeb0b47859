using PbiDiag.Pipeline;

namespace PbiDiag.Commands.Contexts;

/// <summary>The sign-ins of this session; all, or those with the given names.</summary>
/// <param name="matches">For each name asked for, the name itself and whether a context's name fits it.</param>
/// <param name="store">The sign-ins.</param>
public sealed class GetContextCommand(IReadOnlyList<NameTest> matches, ContextStore store)
{
    public async Task RunAsync(IPipelineOutput output, CancellationToken cancellation)
    {
        var all = store.All;
        foreach (var context in all.Where(context => matches.Count == 0 || matches.Any(test => test.Fits(context.Name))))
            await output.EmitAsync(context);
        foreach (var test in matches.Where(test => test.IsExact && !all.Any(context => test.Fits(context.Name))))
            await output.FailAsync(ContextFailures.Unknown(test.Text, all.Select(context => context.Name)));
    }
}
