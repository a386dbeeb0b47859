<#
.SYNOPSIS
Looks for failed refreshes and refused credentials at many customers, one row a finding, with the customer's name in front.

.DESCRIPTION
For service providers. Each customer's tenant holds an app registration of its own for this purpose; the certificate that they trust lies
in the store of the account that runs this. A customer that cannot be reached gives a row that says so, and the next one is looked at.

.PARAMETER Customer
Rows with Name, TenantId and ClientId: Import-Csv customers.csv.

.PARAMETER SignIn
From such a row to the parameters of Connect-PbiDiag. Without it, the certificate signs in.

.EXAMPLE
Import-Csv customers.csv | ./Get-CustomerFinding.ps1 -CertificateThumbprint $thumbprint | Export-Csv findings.csv -NoTypeInformation

.EXAMPLE
Import-Csv customers.csv | ./Get-CustomerFinding.ps1 -CertificateThumbprint $thumbprint | Group-Object Customer, Kind -NoElement
#>
#Requires -Modules PbiDiag
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true, ValueFromPipeline = $true)]
    [psobject]$Customer,

    [string]$CertificateThumbprint,

    [scriptblock]$SignIn = { param($row) @{ TenantId = $row.TenantId; ClientId = $row.ClientId; CertificateThumbprint = $CertificateThumbprint } }
)

process {
    $name = $Customer.Name

    function Finding([string]$Kind, [string]$Item, [string]$Code, [string]$Text) {
        [pscustomobject]@{ Customer = $name; Kind = $Kind; Item = $Item; Code = $Code; Text = $Text }
    }

    try {
        $arguments = & $SignIn $Customer
        $context = Connect-PbiDiag -Name $name @arguments -ErrorAction Stop
        $untold = @()
        $patient = @{ Context = $context; ErrorAction = 'SilentlyContinue'; ErrorVariable = '+untold' }
        Get-PbiRefreshHistory -Failed -Latest @patient |
            ForEach-Object { Finding 'Refresh' "$($_.Workspace)/$($_.Dataset)" $_.RootCauseCode $_.Title }
        Test-PbiDataSourceCredential -All @patient | Where-Object { $_.Status -ne 'Valid' } |
            ForEach-Object { Finding "Credential $($_.Status)" "$($_.SourceKind) $($_.Path)" $_.RootCauseCode $_.Reason }
        $untold | ForEach-Object { Finding 'NotChecked' "$($_.TargetObject)" $_.FullyQualifiedErrorId $_.Exception.Message }
    }
    catch {
        Finding 'NotReached' $Customer.TenantId $_.FullyQualifiedErrorId $_.Exception.Message
    }
    finally {
        # No sign-in may outlive its customer's turn.
        if (Get-PbiDiagContext -Name $name -ErrorAction SilentlyContinue) { Disconnect-PbiDiag -Name $name }
    }
}
