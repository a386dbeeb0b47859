<#
.SYNOPSIS
Writes a day's refreshes, credentials and secrets as CSV files that a Power BI report reads: one folder a table, one file a day.

.DESCRIPTION
Run it once a day. In Power BI Desktop: Get data > Folder > the folder of a table > Combine. Or as a query:

  let
      Files = Folder.Files("C:\pbidiag\refreshes"),
      Rows = Table.Combine(List.Transform(Files[Content], each Table.PromoteHeaders(Csv.Document(_, [Encoding = 65001])))),
      Typed = Table.TransformColumnTypes(Rows, {{"Day", type date}, {"StartTime", type datetimezone}, {"EndTime", type datetimezone}})
  in
      Typed

Times are ISO 8601 in UTC and numbers have no separators, so that the files mean the same whatever the machine's language is. A second run
on the same day replaces that day's files.

.PARAMETER Folder
The folder that holds the folders of the tables.

.EXAMPLE
Connect-PbiDiag -ManagedIdentity; ./Export-PbiReportInput.ps1 -Folder C:\pbidiag
#>
#Requires -Modules PbiDiag
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)]
    [string]$Folder
)

$day = [System.DateTime]::UtcNow.ToString('yyyy-MM-dd', [System.Globalization.CultureInfo]::InvariantCulture)

filter ConvertTo-ReportRow {
    $row = [ordered]@{ Day = $day }
    foreach ($property in $_.PSObject.Properties) {
        $value = $property.Value
        $row[$property.Name] = if ($value -is [System.DateTimeOffset]) { $value.UtcDateTime.ToString('o') } else { "$value" }
    }
    [pscustomobject]$row
}

function Export-Table([string]$Name, [object[]]$Rows) {
    $table = Join-Path $Folder $Name
    $null = New-Item -ItemType Directory -Path $table -Force
    $file = Join-Path $table "$day.csv"
    if ($Rows) { $Rows | ConvertTo-ReportRow | Export-Csv -Path $file -NoTypeInformation -Encoding UTF8 }
    elseif (Test-Path -LiteralPath $file) { Remove-Item -LiteralPath $file }
}

Export-Table 'refreshes' @(Get-PbiRefreshHistory -Latest)
Export-Table 'credentials' @(Test-PbiDataSourceCredential -All)
Export-Table 'secrets' @(Get-AppSecretExpiry)
Get-ChildItem -Path $Folder -Recurse -Filter "$day.csv"
