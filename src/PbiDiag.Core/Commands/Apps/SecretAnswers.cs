using System.Globalization;
using PbiDiag.Results;
using PbiDiag.Services.Entra;

namespace PbiDiag.Commands.Apps;

/// <summary>What the token endpoint's answer says of a credential. The list of codes is open: an unknown one is refused and no more.</summary>
internal static class SecretAnswers
{
    public static AppSecretTest Read(AppSecretTest result, TokenAttempt attempt)
    {
        if (attempt.Grant is not null)
            return result with { Outcome = SecretOutcome.Works, Works = true, Message = "The token endpoint gave a token." };
        var failure = attempt.Failure;
        if (attempt.Error is not { } error)
            return result with { Outcome = attempt.Status == 429 ? SecretOutcome.Throttled : SecretOutcome.Unreachable, Message = failure?.Message, Fix = failure?.RecommendedAction };
        var outcome = error.Codes.Select(code => Outcome(code, error.Description)).FirstOrDefault(static outcome => outcome is not null)
            ?? (attempt.Status == 429 ? SecretOutcome.Throttled : attempt.Status >= 500 ? SecretOutcome.Unreachable : SecretOutcome.Refused);
        return result with
        {
            Outcome = outcome,
            Works = outcome is SecretOutcome.Throttled or SecretOutcome.Unreachable ? null : false,
            Code = error.Codes.Count > 0 ? "AADSTS" + error.Codes[0].ToString(CultureInfo.InvariantCulture) : error.Error,
            Message = FirstLine(failure?.ServiceMessage ?? error.Description),
            CorrelationId = error.CorrelationId,
            TraceId = error.TraceId,
            Time = error.Time,
            Fix = failure?.RecommendedAction,
        };
    }

    private static SecretOutcome? Outcome(int code, string? description) => code switch
    {
        7000215 or 70002 => SecretOutcome.WrongValue,
        7000222 => SecretOutcome.Expired,
        700027 when description?.Contains("expired") == true => SecretOutcome.Expired,
        700027 or 700021 or 700023 or 700024 or 50027 or 50012 or 700211 or 700212 or 700213 => SecretOutcome.NotTrusted,
        700016 or 900382 => SecretOutcome.UnknownApp,
        7000112 => SecretOutcome.AppDisabled,
        7000229 => SecretOutcome.NoServicePrincipal,
        90002 or 900023 or 50059 => SecretOutcome.UnknownTenant,
        65001 or 500011 or 500014 or 501051 => SecretOutcome.ConsentMissing,
        53000 or 53001 or 53003 or 530003 or 530034 or 530035 => SecretOutcome.BlockedByPolicy,
        50196 or 90055 => SecretOutcome.Throttled,
        90033 => SecretOutcome.Unreachable,
        _ => null,
    };

    private static string? FirstLine(string? text) => text?.Split('\r', '\n')[0];
}
