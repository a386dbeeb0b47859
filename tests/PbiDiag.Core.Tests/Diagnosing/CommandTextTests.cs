using PbiDiag.Diagnosing;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.DataSources;

namespace PbiDiag.Core.Tests.Diagnosing;

public sealed class CommandTextTests
{
    private static readonly CaseFacts Facts = new() { Item = new CaseItem("id", "Sales & More", "id", "Orders"), AppId = new Tied<string>("3f0c1b7e-94d2-4c58-8a6e-2b7d90e1c4fa", Tie.Named) };

    [Fact]
    public void Names_of_the_case_are_filled_in_and_quoted_where_they_need_it() =>
        Assert.Equal("Get-X -Workspace 'Sales & More' -Dataset Orders", CommandText.Of("Get-X -Workspace {workspace} -Dataset {model}", Facts));

    [Fact]
    public void A_command_that_changes_a_source_names_it()
    {
        const string Template = "Update-X -DataSourceId {source}";
        var facts = Facts with { Source = new Tied<KnownSource>(new KnownSource("15b91703", null, "Sql", "sql01;Sales"), Tie.Named) };

        Assert.Equal("Update-X -DataSourceId 15b91703", CommandText.Of(Template, facts));
        Assert.Null(CommandText.Of(Template, Facts));
    }

    [Fact]
    public void A_command_for_something_that_is_not_known_is_none() => Assert.Null(CommandText.Of("Get-PbiGateway {gateway}", Facts));

    [Theory]
    [InlineData("it's", "'it''s'")]
    [InlineData("$(Remove-Item x)", "'$(Remove-Item x)'")]
    [InlineData("a;b", "'a;b'")]
    [InlineData("svc@contoso.com", "'svc@contoso.com'")]
    public void A_name_is_data_and_is_never_run(string name, string quoted) => Assert.Equal(quoted, CommandText.Quote(name));
}
