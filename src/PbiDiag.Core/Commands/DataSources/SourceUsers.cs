using PbiDiag.Facts;
using PbiDiag.Facts.DataSources;
using PbiDiag.Results;

namespace PbiDiag.Commands.DataSources;

/// <summary>Who may use a source. Asked once for each.</summary>
internal sealed class SourceUsers
{
    private readonly TenantFacts _facts;
    private readonly Once<(string Source, string? Gateway), TextList> _users;

    public SourceUsers(TenantFacts facts)
    {
        _facts = facts;
        _users = new(async (source, cancellation) => (await Ask.TryAsync(() => ReadAsync(source.Source, source.Gateway, cancellation))).Value ?? TextList.Empty);
    }

    public Task<TextList> OfAsync(KnownSource source, CancellationToken cancellation) =>
        source.Id is null ? Task.FromResult(TextList.Empty) : _users.GetAsync((source.Id, source.IsGatewayListed ? source.GatewayId : null), cancellation);

    private async Task<TextList> ReadAsync(string source, string? gateway, CancellationToken cancellation)
    {
        if (gateway is not null)
        {
            var users = await _facts.PowerBi.Gateways.ListDatasourceUsersAsync(gateway, source, cancellation).ToListAsync(cancellation);
            return TextList.Of(users.Select(user => user.DisplayName ?? user.EmailAddress ?? user.Identifier).OfType<string>());
        }
        var roles = await _facts.Fabric.ListConnectionRolesAsync(source, cancellation).ToListAsync(cancellation);
        return TextList.Of(roles.Select(role => role.Principal?.DisplayName ?? role.Principal?.Id).OfType<string>());
    }
}
