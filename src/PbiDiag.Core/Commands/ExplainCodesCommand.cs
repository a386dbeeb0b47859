using PbiDiag.Failures;
using PbiDiag.Knowledge;
using PbiDiag.Pipeline;

namespace PbiDiag.Commands;

/// <summary>What the catalogue says about codes. Needs no network.</summary>
public sealed class ExplainCodesCommand(IReadOnlyList<string> codes)
{
    public async Task RunAsync(IPipelineOutput output, CancellationToken cancellation)
    {
        foreach (var code in codes)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Catalogue.Default.Find(code.Trim()) is { } entry)
                await output.EmitAsync(Explanation.Of(entry)).ConfigureAwait(false);
            else
                await output.FailAsync(Unknown(code)).ConfigureAwait(false);
        }
    }

    private static Failure Unknown(string code)
    {
        var nearest = NearestCodes.To(code.Trim(), Catalogue.Default.Entries.Select(entry => entry.Code));
        return new Failure(
            FailureIds.ErrorCodeUnknown,
            FailureCategory.ObjectNotFound,
            $"The code '{code}' is not in the catalogue.",
            code,
            nearest.Count == 0
                ? "Compare the code with the error text that it comes from."
                : $"Did you mean {string.Join(", ", nearest)}?");
    }
}
