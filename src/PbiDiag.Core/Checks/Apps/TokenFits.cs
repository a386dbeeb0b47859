using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Results;

namespace PbiDiag.Checks.Apps;

internal sealed class TokenFits : Check
{
    private static readonly string[] PowerBi = ["analysis.windows.net/powerbi/api", "analysis.usgovcloudapi.net/powerbi/api", "analysis.chinacloudapi.cn/powerbi/api", "api.powerbi.", "api.fabric.microsoft.com", "00000009-0000-0000-c000-000000000000"];

    public override string Id => "token-claims";

    public override string Question => "Do the token's tenant, audience, app, key id and times fit the call?";

    public override IReadOnlyList<FactKind> Needs => [];

    internal override IReadOnlyList<Trouble> Finds => [AppTrouble.TokenUnfit];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.Token is not { } token)
            return CheckAnswer.Unknown("The text holds no token, whose claims could be compared.");
        var moment = facts.Times.FailedAt;
        if (token.Expires <= moment)
            return Proves($"The token ended at {Seen.Utc(token.Expires)}, before the call at {Seen.Utc(moment)}.", "exp");
        if (token.NotBefore > moment)
            return Proves($"The token counts only from {Seen.Utc(token.NotBefore)} on, after the call at {Seen.Utc(moment)}.", "nbf");
        if (facts.Error?.Family is Family.PowerBI or Family.Fabric && token.Audience is { } audience && !PowerBi.Any(name => audience.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0))
            return Proves($"The token is for {audience}, and the call goes to Power BI.", "aud");
        if (Guid.TryParse(token.TenantId, out var there) && Guid.TryParse(facts.HomeTenantId, out var home) && there != home)
            return Fits($"The token is of the tenant {there}, and {home} is signed in to.", "tid");
        if (Guid.TryParse(token.AppId, out var app) && Guid.TryParse(facts.AppId?.What, out var named) && app != named)
            return Fits($"The token was issued to the app {app}, and the text names {named}.", "appid");
        return moment is null && token.Expires <= facts.Now
            ? Fits($"The token ended at {Seen.Utc(token.Expires)}.", "exp")
            : CheckAnswer.Silent("Tenant, audience, app and times of the token fit, as far as the text tells.");
    }

    private static CheckAnswer Proves(string statement, string claim) => CheckAnswer.Proves(AppTrouble.TokenUnfit, Seen.In("The token in the text", statement, claim));

    private static CheckAnswer Fits(string statement, string claim) =>
        CheckAnswer.Fits(AppTrouble.TokenUnfit, claim == "exp" ? "When the call was made is not in the text." : "Whether the call was meant for that one, the text does not say.", Seen.In("The token in the text", statement, claim));
}
