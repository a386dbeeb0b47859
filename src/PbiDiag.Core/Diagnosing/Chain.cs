using PbiDiag.Knowledge;
using PbiDiag.Recognition;
using PbiDiag.Results;

namespace PbiDiag.Diagnosing;

/// <summary>The entries of the error in hand and of what live tests answered, the deepest first. Pure.</summary>
internal static class Chain
{
    public static IReadOnlyList<Entry> Of(IReadOnlyList<ErrorInfo> errors)
    {
        var chains = errors.Select(RecognisedEntries.Of).Where(static chain => chain.Count > 0).ToList();
        if (chains.Count < 2)
            return chains.Count == 0 ? [] : chains[0];
        // The live test says it more exactly than words without a code do.
        var inHand = chains[0];
        var tests = chains.Skip(1).SelectMany(static chain => chain).ToList();
        return [.. (SaysLess(inHand[0], tests[0]) ? tests.Concat(inHand) : inHand.Concat(tests)).Distinct()];
    }

    private static bool SaysLess(Entry inHand, Entry tested) =>
        !tested.Envelope && tested.Kind == EntryKind.Error
        && (inHand.Envelope || inHand.Kind == EntryKind.Wording || inHand.Category == Category.Unclassified || IsOfAWrapper(inHand, tested));

    // That a credential does not do, in the service's words; the source itself says why.
    private static bool IsOfAWrapper(Entry inHand, Entry tested) =>
        inHand.Category == Category.SourceCredential && inHand.Family is Family.PowerBI or Family.Gateway && tested.Category == Category.SourceCredential && tested.Family is not (Family.PowerBI or Family.Gateway or Family.Fabric);
}
