using PbiDiag.Results;

namespace PbiDiag.Linting.Requests;

/// <summary>Looks at requests to sign in, each for itself and all together. Asks nobody.</summary>
public static class RequestLint
{
    public static IReadOnlyList<AuthRequestFinding> Look(IReadOnlyList<AuthRequest> requests)
    {
        var first = requests.FirstOrDefault(static request => request.Kind == AuthRequestKind.Authorize);
        var tokens = requests.Where(static request => request.Kind == AuthRequestKind.Token).ToList();
        return
        [
            .. requests.Where(static request => request.Kind == AuthRequestKind.Authorize).SelectMany(AuthorizeRules.Look),
            .. requests.Where(static request => request.Kind == AuthRequestKind.Callback).SelectMany(request => PairRules.Callback(request, first)),
            .. tokens.SelectMany(TokenRules.Look),
            .. first is null ? [] : tokens.SelectMany(token => PairRules.Look(first, token)),
            .. PairRules.CodesUsedTwice(tokens),
        ];
    }
}
