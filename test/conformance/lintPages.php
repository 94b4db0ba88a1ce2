<?php
/**
 * Served beside MediaWiki's own entry points: takes a JSON array of wikitexts, and gives for each
 * what its Parsoid finds to lint (type, dsr in UTF-16 offsets, params), or null where it fails.
 */

use MediaWiki\MediaWikiServices;
use MediaWiki\Revision\MutableRevisionRecord;
use MediaWiki\Revision\SlotRecord;
use Wikimedia\Parsoid\Parsoid;

define( 'MW_ENTRY_POINT', 'lint' );
// The setting has to stand before the services are made of it.
define( 'MW_SETUP_CALLBACK', 'turnLintingOn' );
function turnLintingOn() {
	$GLOBALS['wgParsoidSettings'] = [ 'linting' => true ] + ( $GLOBALS['wgParsoidSettings'] ?? [] );
}
require __DIR__ . '/includes/WebStart.php';

ini_set( 'memory_limit', '1G' );
$services = MediaWikiServices::getInstance();
$parsoid = new Parsoid( $services->getParsoidSiteConfig(), $services->getParsoidDataAccess() );
$title = Title::newFromText( 'Conformance page' );
$lintPage = static function ( string $wikitext ) use ( $services, $parsoid, $title ) {
	try {
		$revision = new MutableRevisionRecord( $title );
		$revision->setContent( SlotRecord::MAIN, new WikitextContent( $wikitext ) );
		$page = $services->getParsoidPageConfigFactory()->create( $title, null, $revision );
		return $parsoid->wikitext2lint( $page, [ 'offsetType' => 'ucs2', 'logLevels' => [] ] );
	} catch ( Throwable $error ) {
		return null;
	}
};
$pages = json_decode( file_get_contents( 'php://input' ), true );
header( 'Content-Type: application/json' );
echo json_encode( array_map( $lintPage, $pages ), JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE );
