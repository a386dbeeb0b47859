using PbiDiag.Recognition;
using PbiDiag.Results;

namespace PbiDiag.SignIn.Answers;

/// <summary>What the catalogue knows of an answer.</summary>
internal static class KnownError
{
    /// <summary>Null where it knows nothing: a guess by the kind of words would only mislead beside the service's own code.</summary>
    public static ErrorInfo? In(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var info = Recogniser.Recognise(text);
        return info.MatchedBy is MatchedBy.Code or MatchedBy.Sentence ? info : null;
    }

    /// <summary>What to do by the catalogue, else what is always true of such a failure.</summary>
    public static string Action(ErrorInfo? info, string otherwise) => info is { Fixes.Count: > 0 } ? string.Join(" ", info.Fixes.Take(3)) : otherwise;
}
