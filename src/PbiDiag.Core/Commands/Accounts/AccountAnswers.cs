using PbiDiag.Facts;
using PbiDiag.Facts.Accounts;
using PbiDiag.Facts.Directory;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Commands.Accounts;

/// <summary>All that was asked about one account.</summary>
internal sealed record AccountAnswers(AccountChoice Choice, Fact<User> User)
{
    public Fact<IReadOnlyList<LicenseDetail>> Licences { get; init; } = null!;

    public Fact<AccountMemberships> Memberships { get; init; } = null!;

    public Fact<RiskyUser> Risk { get; init; } = null!;

    public Fact<AccountSignIns> SignIns { get; init; } = null!;

    /// <summary>What was done to the account lately; nothing where nothing changed in the time that the log keeps.</summary>
    public Fact<IReadOnlyList<DirectoryAudit>> Audits { get; init; } = null!;

    public Fact<IReadOnlyList<ConditionalAccessPolicy>> Policies { get; init; } = null!;

    public Fact<WorkspaceRoles> Roles { get; init; } = null!;

    /// <summary>Models that show how well the stored credential does.</summary>
    public Fact<IReadOnlyList<OwnedModel>> Models { get; init; } = null!;

    /// <summary>Whether somebody named the models, rather than that the account owns them.</summary>
    public bool ModelsAreNamed { get; init; }
}
