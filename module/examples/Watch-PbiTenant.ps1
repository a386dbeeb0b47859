<#
.SYNOPSIS
Looks at the tenant every night, writes what is wrong to CSV files, and fails the job when there is anything.

.DESCRIPTION
A runbook for Azure Automation (PowerShell 7.4 or later, or 5.1), or for any scheduler. It asks nobody anything and changes nothing.

1. Give the Automation account a managed identity, and that identity what about_PbiDiag names: membership of a group that may use the
   Power BI APIs, a role in the workspaces, for secrets the Graph permission Application.Read.All.
2. Import the module PbiDiag into the account, and this script as a runbook.
3. Link a schedule. An alert on failed jobs then tells of troubles; the job's output is one object with the counts.

.PARAMETER Folder
Where the CSV files go: a mounted share on a hybrid worker. What is in the sandbox of a cloud job is gone with the job.

.PARAMETER SignIn
The parameters of Connect-PbiDiag.

.EXAMPLE
./Watch-PbiTenant.ps1 -Folder \\files01\pbidiag

.EXAMPLE
./Watch-PbiTenant.ps1 -SignIn @{ TenantId = $tenant; ClientId = $app; CertificateThumbprint = $thumbprint }
#>
#Requires -Modules PbiDiag
[CmdletBinding()]
param(
    [string]$Folder = [System.IO.Path]::GetTempPath(),

    [ValidateRange(1, 3650)]
    [int]$ExpiresWithin = 60,

    [hashtable]$SignIn = @{ ManagedIdentity = $true }
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$null = Connect-PbiDiag @SignIn

# One model that cannot be read must not end the job, and must not look good either: it is counted.
$patient = @{ ErrorAction = 'Continue'; ErrorVariable = '+untold' }
$untold = @()
$refreshes = @(Get-PbiRefreshHistory -Failed -Latest @patient)
$credentials = @(Test-PbiDataSourceCredential -All @patient | Where-Object { $_.Status -ne 'Valid' })
$secrets = @(Get-AppSecretExpiry -ExpiresWithin $ExpiresWithin -Expired @patient | Where-Object { -not $_.Superseded })

$null = New-Item -ItemType Directory -Path $Folder -Force
$refreshes | Export-Csv -Path (Join-Path $Folder 'refreshes.csv') -NoTypeInformation -Encoding UTF8
$credentials | Export-Csv -Path (Join-Path $Folder 'credentials.csv') -NoTypeInformation -Encoding UTF8
$secrets | Export-Csv -Path (Join-Path $Folder 'secrets.csv') -NoTypeInformation -Encoding UTF8

$notChecked = @($credentials | Where-Object { $_.Status -eq 'NotChecked' }).Count
$summary = [pscustomobject]@{
    FailedRefreshes   = $refreshes.Count
    BrokenCredentials = $credentials.Count - $notChecked
    NotChecked        = $notChecked + @($untold).Count
    EndingSecrets     = $secrets.Count
    Folder            = $Folder
}
$summary

# A terminating error is what makes a job's status Failed.
if ($summary.FailedRefreshes + $summary.BrokenCredentials + $summary.EndingSecrets -gt 0) {
    throw "$($summary.FailedRefreshes) failed refreshes, $($summary.BrokenCredentials) broken credentials, $($summary.EndingSecrets) secrets that end: see $Folder."
}
if ($summary.NotChecked -gt 0) {
    Write-Warning "$($summary.NotChecked) could not be checked: see the errors above and $Folder."
}
