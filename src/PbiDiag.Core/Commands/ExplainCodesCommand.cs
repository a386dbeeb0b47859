using PbiDiag.Failures;
using PbiDiag.Knowledge;
using PbiDiag.Pipeline;
using PbiDiag.Recognition;
using PbiDiag.Results;

namespace PbiDiag.Commands;

/// <summary>What the catalogue says about codes, or about all that a pattern or a filter admits. Needs no network.</summary>
public sealed class ExplainCodesCommand(IReadOnlyList<string> codes, CatalogueFilter? filter = null)
{
    private readonly CatalogueFilter filter = filter ?? new();

    public async Task RunAsync(IPipelineOutput output, CancellationToken cancellation)
    {
        foreach (var code in codes)
        {
            var found = await EmitTextAsync(code.Trim(), output).ConfigureAwait(false);
            foreach (var entry in Entries(code.Trim()))
            {
                cancellation.ThrowIfCancellationRequested();
                found = true;
                await output.EmitAsync(ErrorInfoBuilder.Of(entry)).ConfigureAwait(false);
            }
            if (!found)
                await output.FailAsync(Unknown(code)).ConfigureAwait(false);
        }
    }

    /// <summary>A code has no blanks and no braces: who gives a sentence or an answer of an API wants it read.</summary>
    private static async Task<bool> EmitTextAsync(string code, IPipelineOutput output)
    {
        if (!code.Any(static c => char.IsWhiteSpace(c) || c is '{' or '"') || Recogniser.Recognise(code) is not { MatchedBy: not MatchedBy.None } info)
            return false;
        await output.EmitAsync(info).ConfigureAwait(false);
        return true;
    }

    private IEnumerable<Entry> Entries(string code)
    {
        if (Wildcard.IsOne(code))
            return Catalogue.Default.Entries.Where(filter.Admits).Where(entry => IsNamed(entry, code));
        if (!filter.IsEmpty)
            return Catalogue.Default.FindAll(code).Where(filter.Admits);
        return CodeLookup.Find(code) is { } known ? [known] : [];
    }

    private static bool IsNamed(Entry entry, string pattern) =>
        pattern == "*" || Wildcard.Matches(pattern, entry.Code) || entry.Body.Aliases.Any(alias => Wildcard.Matches(pattern, alias)) || Wildcard.Matches(pattern, entry.Body.Name);

    private static Failure Unknown(string code)
    {
        var nearest = NearestCodes.To(code.Trim(), Catalogue.Default.Entries.Select(entry => entry.Code));
        var advice = nearest.Count == 0 ? "Compare the code with the error text that it comes from." : $"Did you mean {string.Join(", ", nearest)}?";
        return new Failure(
            FailureIds.ErrorCodeUnknown,
            FailureCategory.ObjectNotFound,
            $"The code '{code}' is not in the catalogue.",
            code,
            CodeLookup.AddressOf(code.Trim()) is { } address ? $"{advice} Its own page, if it has one: {address}" : advice);
    }
}
