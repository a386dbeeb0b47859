using PbiDiag.Recognition.Scanning;
using PbiDiag.Results;

namespace PbiDiag.Recognition.Codes;

/// <summary>The errors of OAuth 2 and OpenID Connect, with the class of trouble that each stands for.</summary>
internal static class OAuthErrors
{
    private static readonly WordTable<(string Name, Category Category)> Known = new(new[]
    {
        ("invalid_client", Category.AppRegistration),
        ("invalid_grant", Category.SessionToken),
        ("invalid_request", Category.RequestShape),
        ("invalid_scope", Category.ResourceScope),
        ("invalid_resource", Category.ResourceScope),
        ("invalid_target", Category.ResourceScope),
        ("invalid_token", Category.SessionToken),
        ("unauthorized_client", Category.AppRegistration),
        ("unsupported_grant_type", Category.RequestShape),
        ("unsupported_response_type", Category.RequestShape),
        ("access_denied", Category.ConsentPermission),
        ("interaction_required", Category.ConditionalAccess),
        ("login_required", Category.SessionToken),
        ("consent_required", Category.ConsentPermission),
        ("account_selection_required", Category.SessionToken),
        ("insufficient_claims", Category.ConditionalAccess),
        ("insufficient_scope", Category.ConsentPermission),
        ("temporarily_unavailable", Category.ServiceOutage),
        ("server_error", Category.ServiceOutage),
        ("authorization_pending", Category.Informational),
        ("authorization_declined", Category.ConsentPermission),
        ("bad_verification_code", Category.RequestShape),
        ("expired_token", Category.SessionToken),
        ("slow_down", Category.Throttling),
    }.Select(known => (known.Item1, known)));

    /// <summary>The error that a word spells, underscore and all.</summary>
    public static string? Of(ReadOnlySpan<char> text, Word word) =>
        word.Has(WordShape.Underscore) && Known.TryGet(word.Hash, out var known) && text.Slice(word.Start, word.Length).SequenceEqual(known.Name.AsSpan())
            ? known.Name
            : null;

    public static Category? CategoryOf(string? error) =>
        error is not null && Known.TryGet(LabelHash.Of(error.AsSpan()), out var known) ? known.Category : null;
}
