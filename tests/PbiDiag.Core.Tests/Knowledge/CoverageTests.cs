using System.Reflection;
using PbiDiag.Knowledge;
using PbiDiag.Results;

namespace PbiDiag.Tests.Knowledge;

/// <summary>What the catalogue must know: the lists of the field, row by row.</summary>
public sealed class CoverageTests
{
    private static readonly Dictionary<string, Family> FamilyOf = new()
    {
        ["graph"] = Family.Graph,
        ["oauth2"] = Family.OAuth2,
        ["sql-login"] = Family.Sql,
        ["sql-azure-firewall"] = Family.Sql,
        ["sql-azure-resume"] = Family.Sql,
        ["sql-azure"] = Family.Sql,
        ["sql-network"] = Family.Sql,
        ["azure-storage"] = Family.Storage,
        ["dataverse"] = Family.Dataverse,
        ["sharepoint"] = Family.SharePoint,
        ["key-vault"] = Family.KeyVault,
        ["http"] = Family.Http,
        ["fabric-api"] = Family.Fabric,
        ["hresult"] = Family.HResult,
        ["sap-hana"] = Family.SapHana,
        ["mashup"] = Family.Mashup,
    };

    [Fact]
    public void Every_code_of_the_Entra_reference_has_an_entry_of_its_own() =>
        NothingOf(Rows("aadsts-codes.tsv").Select(row => $"AADSTS{row[0]}").Where(code => Catalogue.Default.Find(code)?.Code != code));

    [Fact]
    public void Every_code_that_services_print_leads_to_an_entry_of_their_family() =>
        NothingOf(Rows("service-codes.tsv").Where(row => !IsKnown(row[0], row[1])).Select(row => $"{row[1]}: {row[0]}"));

    [Fact]
    public void Every_detail_key_is_a_key_and_no_error() =>
        NothingOf(Rows("service-codes.tsv")
            .Where(row => row[1].EndsWith("-detail-key", StringComparison.Ordinal) && Catalogue.Default.Find(row[0])?.Kind != EntryKind.Key)
            .Select(row => row[0]));

    [Fact]
    public void Every_page_of_the_hosted_reference_is_covered() =>
        NothingOf(Rows("published-pages.tsv").Select(row => row[0]).Where(title => Catalogue.Default.Find(title) is null && Catalogue.Default.Find(title.Split(',')[0]) is null));

    private static void NothingOf(IEnumerable<string> missing)
    {
        var all = missing.ToList();
        Assert.True(all.Count == 0, $"{all.Count} without an entry: {string.Join(", ", all)}");
    }

    private static bool IsKnown(string code, string kind) =>
        FamilyOf.TryGetValue(kind, out var family) ? Catalogue.Default.Find(code, family) is not null : Catalogue.Default.Find(code) is not null;

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(Path.Combine(DataFolder, file)).Skip(1).Select(line => line.Split('\t'));

    private static string DataFolder =>
        typeof(CoverageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == "KnowledgeData").Value!;
}
