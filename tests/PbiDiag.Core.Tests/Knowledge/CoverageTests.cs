using System.Reflection;
using System.Text.RegularExpressions;
using PbiDiag.Knowledge;
using PbiDiag.Recognition;
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

    [Fact]
    public void The_services_and_sources_have_as_many_entries_at_full_depth_as_they_should()
    {
        var further = Catalogue.Default.Entries.Where(entry => entry.Family != Family.Entra).ToList();

        Assert.True(further.Count >= 420, $"{further.Count} further entries");
        Assert.True(further.Count(IsFull) >= 150, $"{further.Count(IsFull)} of them at full depth");
    }

    [Fact]
    public void At_least_eighty_wordings_are_known_over_many_families()
    {
        var wordings = Catalogue.Default.Sentences.Where(sentence => sentence.Entry.Family != Family.Entra).ToList();

        Assert.True(wordings.Count >= 80, $"{wordings.Count} wordings");
        Assert.True(wordings.Select(sentence => sentence.Entry.Family).Distinct().Count() >= 10);
    }

    [Theory]
    [InlineData("Fehler bei der Anmeldung für den Benutzer 'etl'.", "18456")]
    [InlineData("Échec de l'ouverture de session de l'utilisateur 'etl'.", "18456")]
    [InlineData("Error de inicio de sesión del usuario 'etl'.", "18456")]
    [InlineData("Netzwerkbezogener oder instanzspezifischer Fehler beim Herstellen einer Verbindung mit SQL Server.", "sql-network-related-error")]
    [InlineData("Une erreur liée au réseau ou spécifique à l'instance s'est produite.", "sql-network-related-error")]
    [InlineData("Error relacionado con la red o específico de la instancia.", "sql-network-related-error")]
    [InlineData("Der Timeoutzeitraum wurde überschritten, bevor der Vorgang beendet wurde.", "sql-execution-timeout")]
    [InlineData("Le délai d'attente s'est écoulé avant la fin de l'opération.", "sql-execution-timeout")]
    [InlineData("El período de tiempo de espera caducó antes de completar la operación.", "sql-execution-timeout")]
    [InlineData("Der SSPI-Kontext kann nicht generiert werden.", "cannot-generate-sspi-context")]
    [InlineData("Impossible de générer le contexte SSPI.", "cannot-generate-sspi-context")]
    [InlineData("No se puede generar contexto SSPI.", "cannot-generate-sspi-context")]
    [InlineData("Ungültiger Objektname 'dbo.a'.", "208")]
    [InlineData("Nom d'objet 'dbo.a' non valide.", "208")]
    [InlineData("El nombre de objeto 'dbo.a' no es válido.", "208")]
    [InlineData("Ungültiger Spaltenname 'a'.", "207")]
    [InlineData("Nom de colonne non valide : 'a'.", "207")]
    [InlineData("El nombre de columna 'a' no es válido.", "207")]
    [InlineData("Die Spalte 'a' der Tabelle wurde nicht gefunden.", "mashup-column-not-found")]
    [InlineData("La colonne « a » de la table est introuvable.", "mashup-column-not-found")]
    [InlineData("No se encontró la columna 'a' de la tabla.", "mashup-column-not-found")]
    [InlineData("Kolonnen 'a' i tabellen blev ikke fundet.", "mashup-column-not-found")]
    [InlineData("Der Wert 'a' kann nicht in den Typ Number konvertiert werden.", "mashup-cannot-convert-value")]
    [InlineData("Nous ne pouvons pas convertir la valeur null en type Text.", "mashup-cannot-convert-value")]
    [InlineData("No se puede convertir el valor null al tipo Text.", "mashup-cannot-convert-value")]
    [InlineData("Vi kan ikke konvertere værdien null til typen Text.", "mashup-cannot-convert-value")]
    [InlineData("Die Abfrage verweist auf andere Abfragen oder Schritte.", "Formula.Firewall")]
    [InlineData("La requête fait référence à d'autres requêtes ou étapes.", "Formula.Firewall")]
    [InlineData("La consulta hace referencia a otras consultas o pasos.", "Formula.Firewall")]
    [InlineData("Forespørgslen refererer til andre forespørgsler eller trin.", "Formula.Firewall")]
    [InlineData("OLE DB- oder ODBC-Fehler: x", "oledb-or-odbc-error")]
    [InlineData("Erreur OLE DB ou ODBC : x", "oledb-or-odbc-error")]
    [InlineData("Error de OLE DB u ODBC: x", "oledb-or-odbc-error")]
    [InlineData("OLE DB- eller ODBC-fejl: x", "oledb-or-odbc-error")]
    public void The_ten_wordings_met_most_are_known_in_the_languages_that_their_products_speak(string text, string code) =>
        Assert.Equal(Catalogue.Default.Find(code)!.Title, Recogniser.Recognise(text).Title);

    [Fact]
    public void Every_full_entry_of_a_failed_credential_or_connection_names_the_cmdlets_that_test_and_mend_it()
    {
        Category[] wanted =
        [
            Category.SourceCredential, Category.GatewayCredential, Category.ClientSecret, Category.Certificate, Category.SourceUnreachable, Category.GatewayOffline, Category.Network, Category.Tls,
        ];
        var entries = Catalogue.Default.Entries.Where(entry => entry.Family != Family.Entra && wanted.Contains(entry.Category) && IsFull(entry)).ToList();

        Assert.True(entries.Count >= 50, $"only {entries.Count} entries were looked at");
        NothingOf(entries.Where(entry => !Names(entry, "Test-", "Get-") || !Names(entry, "Update-", "Invoke-PbiRefresh")).Select(entry => $"{entry.Family}/{entry.Code}"));
    }

    private static bool Names(Entry entry, params string[] beginnings) =>
        entry.Body.Fixes.Any(fix => ModuleCmdlets.Any(cmdlet => beginnings.Any(beginning => cmdlet.StartsWith(beginning, StringComparison.Ordinal)) && $"{fix.Where} {fix.Text}".Contains(cmdlet, StringComparison.Ordinal)));

    /// <summary>Three causes or more, two steps or more, how to tell it apart, and an example.</summary>
    private static bool IsFull(Entry entry) => entry.Body is { Causes.Count: >= 3, Fixes.Count: >= 2, TellApart.Length: > 0, Example.Length: > 0 };

    /// <summary>What the module exports, so that no entry sends its reader to a cmdlet that is not there.</summary>
    private static string[] ModuleCmdlets { get; } =
        [.. Regex.Matches(File.ReadAllText(Path.Combine(DataFolder, "../../../../PbiDiag.psd1")), "'((?:Get|Test|Update|Invoke)-[A-Za-z]+)'").Select(match => match.Groups[1].Value)];

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
