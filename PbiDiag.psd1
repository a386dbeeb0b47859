@{
    RootModule             = 'PbiDiag.psm1'
    ModuleVersion          = '0.1.0'
    GUID                   = 'b1f7d3c2-5a0e-4c68-9d57-0f3f8f6a2e41'
    Author                 = 'PbiDiag contributors'
    CompanyName            = 'PbiDiag contributors'
    Copyright              = 'Copyright (c) PbiDiag contributors. MIT licence.'
    Description            = 'Takes a Power BI or Fabric failure from its error text to the proven cause and the mended source.'
    PowerShellVersion      = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    CompatiblePSEditions   = @('Desktop', 'Core')
    TypesToProcess         = @('PbiDiag.Types.ps1xml')
    FormatsToProcess       = @('PbiDiag.Format.ps1xml')
    FunctionsToExport      = @()
    CmdletsToExport        = @(
        'Connect-PbiDiag', 'Disconnect-PbiDiag', 'Get-PbiDiagContext', 'Get-PbiErrorInfo',
        'Get-PbiDataSource', 'Get-PbiGateway', 'Get-PbiRefreshHistory', 'Invoke-PbiDiagnosis', 'Invoke-PbiRefresh', 'Test-PbiDataSourceCredential',
        'Update-PbiDataSourceCredential',
        'Get-AppSecretExpiry', 'Get-PbiSignInFailure', 'Test-AppSecret', 'Test-PbiAppRegistration', 'Test-PbiAuthRequest', 'Test-PbiServiceAccount', 'Update-AppSecret'
    )
    VariablesToExport      = @()
    AliasesToExport        = @()
    PrivateData            = @{
        PSData = @{
            Tags       = @('PowerBI', 'Fabric', 'Entra', 'AADSTS', 'Gateway', 'Diagnostics', 'Windows', 'Linux', 'MacOS')
            LicenseUri = 'https://opensource.org/license/mit'
        }
    }
}
